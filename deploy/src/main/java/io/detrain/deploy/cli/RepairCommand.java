package io.detrain.deploy.cli;

import io.detrain.deploy.cli.client.DetrainApi;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has athletes folded anew from the log, and waits until they are. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = {
            "Folds athletes anew from the log, and waits until they are; nobody is told about days of long ago.",
            "Without --athlete or --tenant it takes those of whom something came too late, which otherwise happens by itself."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:not done", "2:wrong command line", "3:nothing runs"})
final class RepairCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration NO_STEP_WITHIN = Duration.ofMinutes(5);

    @Option(names = "--athlete", paramLabel = "ATHLETE", description = "this athlete, whether or not it is needed")
    @Nullable
    String athlete;

    @Option(names = "--tenant", description = "all athletes of the tenant, whether or not it is needed")
    boolean tenant;

    @Mixin
    Services services = new Services();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        if (athlete != null && tenant) {
            throw new ParameterException(spec.commandLine(), "either --athlete or --tenant");
        }
        var api = services.find();
        return api.isEmpty() ? services.sayNothing() : repair(api.get());
    }

    private int repair(DetrainApi api) {
        api.demandAnswer();
        var wanted = Optional.ofNullable(athlete);
        var first = api.repair(wanted, tenant);
        if (!isDone(api, wanted)) {
            err().println("detrain: the repair does not go on; the log of the services says why");
            return ExitCode.SOFTWARE;
        }
        out().println(
                        first == 0
                                ? "Nobody needs a repair."
                                : "Repaired " + first + (first == 1 ? " athlete." : " athletes."));
        return ExitCode.OK;
    }

    private boolean isDone(DetrainApi api, Optional<String> wanted) {
        var howFar = new HowFar(err(), "to be repaired");
        var last = -1;
        var since = System.nanoTime();
        for (var left = api.pendingRepairs(wanted); left > 0; left = api.pendingRepairs(wanted)) {
            if (left != last) {
                last = left;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > NO_STEP_WITHIN.toNanos()) {
                return false;
            }
            howFar.is(left);
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
