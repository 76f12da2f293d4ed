package io.detrain.streams.query;

/**
 * Why a question cannot be answered.
 *
 * @param pointer JSON pointer to the field that is to blame, empty for the whole
 * @param detail what it must be; never what it is
 */
public record Fault(String pointer, String detail) {}
