package io.detrain.deploy.cli.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.ingest.intake.AthleteReader;
import io.detrain.ingest.intake.AthleteReader.Result;
import io.detrain.ingest.intake.Intake.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the science needs to know of the athlete, from a file, and from options, which win. */
final class ProfileOptions {

    private static final Set<String> NAMES = Set.of(
            "sex",
            "birthDate",
            "hrMaxBpm",
            "hrRestBpm",
            "lthrBpm",
            "vt1Bpm",
            "vt2Bpm",
            "ftpW",
            "thresholdSpeedMps",
            "criticalSwimSpeedMps",
            "trainingClass",
            "usualWeeklyLoad",
            "restDayAfter",
            "ageFactor",
            "settings",
            "zone");

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "JSON object with sex, birthDate, hrMaxBpm, hrRestBpm, lthrBpm, ftpW …")
    @Nullable
    Path file;

    @Option(names = "--sex", paramLabel = "SEX", description = "male, female or unspecified")
    @Nullable
    String sex;

    @Option(names = "--birth-date", paramLabel = "DATE", description = "such as 1985-04-02")
    @Nullable
    LocalDate birthDate;

    @Option(names = "--hr-max", paramLabel = "BPM", description = "highest heart rate")
    @Nullable
    Integer hrMax;

    @Option(names = "--hr-rest", paramLabel = "BPM", description = "resting heart rate")
    @Nullable
    Integer hrRest;

    @Option(names = "--lthr", paramLabel = "BPM", description = "heart rate at the one-hour threshold")
    @Nullable
    Integer lthr;

    @Option(names = "--ftp", paramLabel = "W", description = "power at the one-hour threshold")
    @Nullable
    Double ftp;

    @Option(names = "--threshold-speed", paramLabel = "M/S", description = "running speed at the one-hour threshold")
    @Nullable
    Double thresholdSpeed;

    @Option(names = "--swim-speed", paramLabel = "M/S", description = "critical swim speed")
    @Nullable
    Double swimSpeed;

    @Option(names = "--class", paramLabel = "CLASS", description = "casual, regular or competitive")
    @Nullable
    String trainingClass;

    /** Everything that was said. @throws BadProfile in words for the user */
    Map<String, Object> values() {
        var values = file == null ? new LinkedHashMap<String, Object>() : read(file);
        put(values, "sex", sex == null ? null : sex.toLowerCase(Locale.ROOT));
        put(values, "birthDate", birthDate == null ? null : birthDate.toString());
        put(values, "hrMaxBpm", hrMax);
        put(values, "hrRestBpm", hrRest);
        put(values, "lthrBpm", lthr);
        put(values, "ftpW", ftp);
        put(values, "thresholdSpeedMps", thresholdSpeed);
        put(values, "criticalSwimSpeedMps", swimSpeed);
        put(values, "trainingClass", trainingClass);
        demandSound(values);
        return values;
    }

    /** By the rules of the services, before any is started or asked. */
    private static void demandSound(Map<String, Object> values) {
        if (AthleteReader.read("somebody", bytes(Map.of("profile", values)), Instant.now())
                instanceof Result.Refused(Rejected why)) {
            throw new BadProfile(why.pointer().replace("/profile/", "") + " " + why.reason());
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return new ObjectMapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> read(Path file) {
        try {
            var json = new ObjectMapper();
            var values =
                    json.readValue(Files.readAllBytes(file), new TypeReference<LinkedHashMap<String, Object>>() {});
            var others = new TreeSet<>(values.keySet());
            others.removeAll(NAMES);
            if (!others.isEmpty()) {
                throw new BadProfile(file + " has fields that are not of a profile: " + String.join(", ", others));
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new BadProfile(file + " is not a JSON object", e);
        } catch (IOException e) {
            throw new BadProfile(file + " cannot be read", e);
        }
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** Why a profile cannot be used, in words for the user. */
    static final class BadProfile extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadProfile(String line) {
            super(line);
        }

        BadProfile(String line, Throwable cause) {
            super(line, cause);
        }
    }
}
