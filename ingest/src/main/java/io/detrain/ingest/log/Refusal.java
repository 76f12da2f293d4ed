package io.detrain.ingest.log;

import io.detrain.ingest.intake.Intake.Rejected;

/**
 * Something that was not accepted, as it came.
 *
 * @param source the door where it was refused: events, files, athletes
 * @param path the file's path inside what was sent; empty where there is none
 */
public record Refusal(String source, String path, Rejected why, byte[] raw) {

    @Override
    public String toString() {
        return "Refusal[" + source + ", " + why.code() + "]"; // what was sent stays out of logs
    }
}
