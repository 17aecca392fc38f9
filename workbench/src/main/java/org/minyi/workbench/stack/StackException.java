package org.minyi.workbench.stack;

/** A reason why the stack cannot run, worded for the person at the desk: the command prints it and nothing else. */
public final class StackException extends RuntimeException {
    /** @param sentence what is wrong and what to do about it */
    public StackException(String sentence) {
        super(sentence);
    }

    /** @param sentence what is wrong and what to do about it */
    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
