package io.detrain.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.detrain.schemas.AthleteKey;
import jakarta.inject.Inject;

/** What may know what. */
@AnalyzeClasses(packages = "io.detrain.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule intake_is_pure = classes()
            .that()
            .resideInAPackage("..ingest.intake")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "io.detrain.ingest.intake",
                            "io.detrain.schemas.settings",
                            "java..",
                            "org.jspecify..",
                            "com.fasterxml.jackson..")
                    .or(type(AthleteKey.class)));

    @ArchTest
    static final ArchRule source_is_pure = classes()
            .that()
            .resideInAPackage("..ingest.source")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "io.detrain.ingest.source",
                            "io.detrain.ingest.intake",
                            "io.detrain.schemas.settings",
                            "java..",
                            "javax.xml..",
                            "org.jspecify..",
                            "com.fasterxml.jackson..",
                            "com.garmin.fit..",
                            "org.apache.commons.compress..",
                            "net.iakovlev.timeshape..")
                    .or(type(AthleteKey.class)));

    @ArchTest
    static final ArchRule the_pure_ask_neither_clock_nor_chance_nor_surroundings = noClasses()
            .that()
            .resideInAnyPackage("..ingest.intake", "..ingest.source")
            .should(callMethodWhere(impure()));

    @ArchTest
    static final ArchRule avro_stays_in_log = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.log")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.detrain.schemas.avro..");

    @ArchTest
    static final ArchRule kafka_stays_in_log = noClasses()
            .that()
            .resideOutsideOfPackages("..ingest.log", "..ingest.boot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients..");

    @ArchTest
    static final ArchRule http_stays_at_the_doors = noClasses()
            .that()
            .resideOutsideOfPackages("..ingest.http", "..ingest.auth", "..ingest.boot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut.http..");

    @ArchTest
    static final ArchRule services_do_not_know_each_other = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.detrain.streams..", "io.detrain.notifier..", "io.detrain.deploy..");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("io.detrain.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_field_injection = noFields().should().beAnnotatedWith(Inject.class);

    private static DescribedPredicate<JavaMethodCall> impure() {
        return DescribedPredicate.describe("ask for the time, a random number, a setting, or log", call -> {
            var name = call.getTarget().getName();
            var owner = call.getTargetOwner();
            return name.equals("now")
                    || name.equals("currentTimeMillis")
                    || name.equals("nanoTime")
                    || name.equals("randomUUID")
                    || name.equals("getenv")
                    || name.equals("getProperty")
                    || name.equals("systemDefault")
                    || owner.isAssignableTo(java.util.random.RandomGenerator.class)
                    || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                    || resideInAPackage("org.slf4j..").test(owner);
        });
    }
}
