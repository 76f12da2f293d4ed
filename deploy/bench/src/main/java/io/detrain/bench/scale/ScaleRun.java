package io.detrain.bench.scale;

import io.detrain.bench.cluster.Crowd;
import io.detrain.bench.cluster.Pace;
import io.detrain.bench.cluster.Window;
import io.detrain.bench.life.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Few athletes and many, in turns. */
final class ScaleRun implements AutoCloseable {

    private final ScaleSettings settings;
    private final Consumer<String> progress;
    private final Population few;
    private final Population many;

    /** What both have done, block by block, and what the many needed. */
    record Growth(List<Window> few, List<Window> many, double longestPunctuationMillis, double diskBytesPerAthlete) {}

    ScaleRun(ScaleSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        var wire = new Wire();
        progress.accept("writing logs and states of %,d and %,d athletes".formatted(settings.few(), settings.many()));
        var crowd = new Crowd(settings.many(), 1, wire);
        this.few = new Population(crowd.first(settings.few()), settings.events(), wire);
        this.many = new Population(crowd, settings.events(), wire);
    }

    Growth measured() {
        var ofFew = new ArrayList<Window>();
        var ofMany = new ArrayList<Window>();
        for (var block = 0; block < settings.allBlocks(); block++) {
            var order = block % 2 == 0 ? List.of(few, many) : List.of(many, few);
            for (var population : order) {
                var window = run(population, block);
                if (block >= settings.warmUps()) {
                    (population == few ? ofFew : ofMany).add(window);
                }
            }
        }
        progress.accept("the next day opens for %,d athletes".formatted(settings.many()));
        var longest = many.longestPunctuation(settings.due());
        return new Growth(ofFew, ofMany, longest, (double) many.diskBytes() / settings.many());
    }

    private Window run(Population population, int block) {
        progress.accept(
                "block %d of %d: %,d athletes".formatted(block + 1, settings.allBlocks(), population.athletes()));
        return population.measured(
                new Pace(settings.leadIn(), settings.most(), settings.events() / settings.allBlocks()));
    }

    @Override
    public void close() {
        few.close();
        many.close();
    }
}
