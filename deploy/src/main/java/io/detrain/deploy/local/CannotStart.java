package io.detrain.deploy.local;

/** Why local mode cannot run here, and what to do about it, in one line for a person. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param whatToDo the whole line that is shown */
    public CannotStart(String whatToDo) {
        super(whatToDo);
    }

    CannotStart(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
