package io.detrain.streams;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@AnalyzeClasses(
        packages = {"io.detrain.streams", "io.detrain.schemas.settings"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class PureCoreTest {

    private static final String[] CORE = {
        "io.detrain.streams.training..",
        "io.detrain.streams.load..",
        "io.detrain.streams.plan..",
        "io.detrain.streams.rule..",
        "io.detrain.streams.signal..",
        "io.detrain.streams.strain..",
        "io.detrain.streams.readiness..",
        "io.detrain.streams.rolling..",
        "io.detrain.streams.performance..",
        "io.detrain.streams.detraining..",
        "io.detrain.streams.explain..",
        "io.detrain.streams.attention..",
        "io.detrain.streams.compare..",
        "io.detrain.schemas.settings.."
    };

    private static final Set<String> IMPURE = Set.of("now", "currentTimeMillis", "nanoTime", "getenv", "getProperty");

    @ArchTest
    static final ArchRule THE_CORE_DEPENDS_ON_ITSELF_ALONE = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Stream.concat(Stream.of(CORE), Stream.of("java..", "org.jspecify.."))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule THE_CORE_NEVER_ASKS_FOR_THE_TIME_OR_THE_ENVIRONMENT = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callCodeUnitWhere(describe(
                    "it asks for the time or the environment",
                    (JavaCall<?> call) -> call.getTargetOwner().getPackageName().startsWith("java")
                            && IMPURE.contains(call.getName())));

    @ArchTest
    static final ArchRule THE_CORE_LEAVES_NOTHING_TO_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, UUID.class, java.util.logging.Logger.class, System.Logger.class);

    @ArchTest
    static final ArchRule MATHS_ARE_THE_SAME_ON_EVERY_MACHINE = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callCodeUnitWhere(describe(
                    "it is not StrictMath",
                    (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(Math.class)
                            && Set.of("exp", "log", "pow", "sqrt", "floor", "ceil")
                                    .contains(call.getName())));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching(
                    "io.detrain.streams.(training|load|plan|rule|signal|strain|readiness|rolling|performance|detraining|explain|attention)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule AVRO_IS_KNOWN_AT_THE_EDGE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.detrain.streams.wire..", "io.detrain.streams.listen..", "io.detrain.streams.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.detrain.schemas.avro..");

    @ArchTest
    static final ArchRule KAFKA_STREAMS_IS_KNOWN_AT_THE_EDGE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.detrain.streams.topology..",
                    "io.detrain.streams.wire..",
                    "io.detrain.streams.boot..",
                    "io.detrain.streams.meter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.streams..");
}
