package io.detrain.deploy.season;

import io.detrain.deploy.season.Person.Constitution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Spreads the seconds of a session over heart rates, a bell for each part of the effort. */
record Histogram(Constitution body, Effort effort) {

    Map<String, Object> of(long seconds) {
        var cumulated = cumulated();
        var counts = new ArrayList<Long>();
        var given = 0L;
        for (var share : cumulated) {
            var upToHere = Math.round(share * seconds); // rounding the sum, not the part, loses no second
            counts.add(upToHere - given);
            given = upToHere;
        }
        return heartRate(counts);
    }

    private List<Double> cumulated() {
        var sum = 0.0;
        var sums = new ArrayList<Double>();
        for (var bpm = body.hrRestBpm(); bpm <= body.hrMaxBpm(); bpm++) {
            sum += weight(bpm);
            sums.add(sum);
        }
        var total = sum;
        return sums.stream().map(value -> value / total).toList();
    }

    private double weight(int bpm) {
        var range = body.hrMaxBpm() - body.hrRestBpm();
        return effort.parts.stream()
                .mapToDouble(part -> {
                    var distance = (bpm - body.bpm(part.reserve())) / (part.spread() * range);
                    return part.time() / part.spread() * StrictMath.exp(-0.5 * distance * distance);
                })
                .sum();
    }

    private Map<String, Object> heartRate(List<Long> counts) {
        var first = (int) LongStream.range(0, counts.size())
                .takeWhile(i -> counts.get((int) i) == 0)
                .count();
        var last = counts.size() - 1;
        while (counts.get(last) == 0) {
            last--;
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("lowestBpm", body.hrRestBpm() + first);
        map.put("secondsPerBpm", counts.subList(first, last + 1));
        map.put("coveragePermille", 980);
        return map;
    }
}
