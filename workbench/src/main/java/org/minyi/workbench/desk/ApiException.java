package org.minyi.workbench.desk;

/** The running stack could not be asked, or said no; the message is a sentence for the user. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says that sentence. */
    public ApiException(String sentence) {
        super(sentence);
    }
}
