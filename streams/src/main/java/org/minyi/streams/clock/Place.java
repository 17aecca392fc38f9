package org.minyi.streams.clock;

/** A line of a file, the first of which is 1. */
record Place(String file, int line) {

    /** That this line cannot be used; the sentence says why and what to do. */
    UnusableFileException refusal(String sentence) {
        return new UnusableFileException(file, line, sentence);
    }
}
