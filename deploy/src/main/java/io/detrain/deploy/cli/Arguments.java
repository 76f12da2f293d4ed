package io.detrain.deploy.cli;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads what a command line names; what it cannot read it says in words, with an example. */
final class Arguments {

    private Arguments() {}

    static CommandLine readBy(CommandLine line) {
        return line.registerConverter(LocalDate.class, Arguments::date)
                .registerConverter(ZoneId.class, Arguments::zone)
                .registerConverter(URI.class, Arguments::address);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date such as 2026-05-03");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("no time zone is called '" + text + "'; Europe/Berlin is one");
        }
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is no address such as http://localhost:8080");
        }
    }
}
