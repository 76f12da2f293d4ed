package io.detrain.deploy.season;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The event of one recorded session. */
record Recording(Person person, String id, String source, int revision, Instant start, Session session) {

    Map<String, Object> event() {
        var fields = Fields.of("workout", person, id, revision, start)
                .put("source", source)
                .put("device", person.device())
                .put("sport", session.sport())
                .put("sessionKind", session.effort().sessionKind)
                .put("durationS", session.seconds())
                .put("movingS", moving())
                .put("heartRate", heartRate(moving()))
                .put("rpe", session.effort().rpe);
        if (session.distanceM() > 0) {
            fields.put("distanceM", Math.round(session.distanceM() * 10) / 10.0);
        }
        if (session.sport().equals("RIDE")) {
            fields.put("normalizedPowerW", power());
        }
        session.race()
                .ifPresent(race ->
                        fields.put("race", true).put("raceType", race.name()).put("officialTimeS", session.seconds()));
        return fields.put("streams", List.of("HEART_RATE", "GPS")).map();
    }

    private void race(RaceType race, Fields fields) {
        fields.put("race", true).put("raceType", race.name()).put("officialTimeS", session.seconds());
        if (!race.legs().isEmpty()) {
            fields.put("legs", race.legs().stream().map(this::leg).toList());
        }
    }

    private Map<String, Object> leg(RaceType.Leg leg) {
        var seconds = Math.round(session.seconds() * leg.time());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("sport", leg.sport());
        fields.put("durationS", seconds);
        fields.put("distanceM", leg.distanceM());
        fields.put("heartRate", heartRate(seconds));
        return fields;
    }

    private long moving() {
        return session.race().isPresent() ? session.seconds() : session.seconds() * 98 / 100;
    }

    private Map<String, Object> heartRate(long movingS) {
        return new Histogram(person.body(), session.effort()).of(movingS * 98 / 100);
    }

    private double power() {
        var share = 0.30 + 0.72 * session.effort().meanReserve();
        return Math.round(person.body().ftpW() * share * 10) / 10.0;
    }
}
