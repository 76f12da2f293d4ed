package io.detrain.deploy.cli.client;

/** Why the services could not do what was asked, in one line for a person. */
public final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ApiFailure(String line) {
        super(line);
    }

    ApiFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The whole line that is shown. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
