package io.detrain.deploy.season;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who an athlete is.
 *
 * @param trainingClass declared class, or UNKNOWN to let the loads decide
 * @param easySpeedMps speed of an easy run, metres per second
 */
record Person(
        String id,
        String name,
        ZoneId zone,
        Constitution body,
        String trainingClass,
        double easySpeedMps,
        LocalTime trainsAt,
        String source,
        String device) {

    /** Heart rates in beats per minute, power in watts. */
    record Constitution(String sex, LocalDate birthDate, int hrMaxBpm, int hrRestBpm, int ftpW) {

        double bpm(double shareOfReserve) {
            return hrRestBpm + shareOfReserve * (hrMaxBpm - hrRestBpm);
        }
    }

    Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    Step.Arrival arrival(LocalDate validFrom) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("displayName", name);
        contact.put("email", id + "@example.org");
        contact.put("locale", "en");
        contact.put("units", zone.getId().startsWith("America/") ? "imperial" : "metric");
        contact.put("zone", zone.getId());
        contact.put("channels", List.of("console"));
        contact.put("profile", profile(validFrom));
        return new Step.Arrival(id, contact);
    }

    private Map<String, Object> profile(LocalDate validFrom) {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("validFrom", validFrom.toString());
        profile.put("sex", body.sex());
        profile.put("birthDate", body.birthDate().toString());
        profile.put("hrMaxBpm", body.hrMaxBpm());
        profile.put("hrRestBpm", body.hrRestBpm());
        profile.put("lthrBpm", (int) Math.round(body.bpm(0.85)));
        profile.put("ftpW", body.ftpW());
        if (!trainingClass.equals("UNKNOWN")) {
            profile.put("trainingClass", trainingClass);
        }
        return profile;
    }
}
