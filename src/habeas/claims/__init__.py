"""What a document says, with the exact span, who says it and how firmly. Never taken for a fact."""
