"""The same answers from columns: what ``answers`` says of a view, said of millions of records at once.

``answers.count`` on a folded view is the specification; nothing here may come to another number (the property tests hold it
to that). What is plain (a person whose records contradict in nothing) is counted by Ibis expressions over the projection;
the rest is folded and counted as the specification does, and both are put together exactly.
"""
