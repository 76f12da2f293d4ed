package io.detrain.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "io.detrain.notifier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOME = "io.detrain.notifier.";

    @ArchTest
    static final ArchRule the_core_is_pure = classes()
            .that()
            .resideInAPackage(HOME + "notice")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(HOME + "notice", "java..", "com.ibm.icu..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_core_asks_neither_clock_nor_chance = noClasses()
            .that()
            .resideInAPackage(HOME + "notice")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule nobody_makes_identities_by_chance =
            noClasses().should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule generated_records_stay_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages(HOME + "listen", HOME + "outbox")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.detrain.schemas.avro..", "org.apache.avro..");

    @ArchTest
    static final ArchRule kafka_stays_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages(HOME + "listen", HOME + "outbox", HOME + "boot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule http_stays_at_the_edge = noClasses()
            .that()
            .resideOutsideOfPackages(HOME + "http", HOME + "channel", HOME + "auth", HOME + "boot")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut.http..", "java.net.http..");

    @ArchTest
    static final ArchRule no_service_knows_another = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.detrain.ingest..", "io.detrain.streams..", "io.detrain.deploy..");

    @ArchTest
    static final ArchRule no_cycles = slices().matching(HOME + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_field_injection = fields().should().notBeAnnotatedWith("jakarta.inject.Inject");
}
