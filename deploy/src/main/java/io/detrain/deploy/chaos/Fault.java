package io.detrain.deploy.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What is done to a site while events come in. Add one: a constant, what it does, and whether it needs processes. */
enum Fault {
    INSTANCE_KILLED("an instance is killed in the middle of its work", false) {
        @Override
        void strike(Site site, SplittableRandom dice) {
            var hurt = one(site.instances(), dice);
            hurt.kill();
            hurt.start();
        }
    },
    INSTANCE_PAUSED("an instance stands still for longer than its session", true) {
        @Override
        void strike(Site site, SplittableRandom dice) {
            one(site.instances(), dice).pause(Duration.ofSeconds(14));
        }
    },
    INSTANCE_PAUSED_LONG("an instance stands still for longer than its transaction", true) {
        @Override
        void strike(Site site, SplittableRandom dice) {
            one(site.instances(), dice).pause(Duration.ofSeconds(45));
        }
    },
    BROKER_RESTARTED("a broker is stopped and started", false) {
        @Override
        void strike(Site site, SplittableRandom dice) throws InterruptedException {
            restart(one(site.brokers().members(), dice), site);
        }
    },
    BROKERS_RESTARTED("the brokers are stopped and started, one after the other", false) {
        @Override
        void strike(Site site, SplittableRandom dice) throws InterruptedException {
            for (var broker : site.brokers().members()) {
                restart(broker, site);
            }
        }
    },
    BROKERS_KILLED("the brokers are killed, one after the other", true) {
        @Override
        void strike(Site site, SplittableRandom dice) throws InterruptedException {
            for (var broker : site.brokers().members()) {
                broker.kill();
                LockSupport.parkNanos(dice.nextLong(Duration.ofSeconds(2).toNanos()));
                broker.start();
                site.brokers().awaitReplicated();
            }
        }
    },
    COMINGS_AND_GOINGS("instances come and go", false) {
        @Override
        void strike(Site site, SplittableRandom dice) {
            for (var times = 0; times < 2; times++) {
                site.guest().start();
                pause(dice);
                var other = one(site.instances(), dice);
                other.stop();
                pause(dice);
                other.start();
                pause(dice);
                site.guest().stop();
            }
        }

        private void pause(SplittableRandom dice) {
            LockSupport.parkNanos(Duration.ofMillis(200 + dice.nextLong(1_500)).toNanos());
        }
    },
    NAME_TAKEN("an instance takes another one's name", false) {
        @Override
        void strike(Site site, SplittableRandom dice) {
            var first = site.instances().getFirst();
            site.impostor().start();
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (first.isAlive() && site.impostor().isAlive() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            if (first.isAlive() && site.impostor().isAlive()) {
                throw new IllegalStateException("two of one name live on");
            }
            site.impostor().stop();
            first.stop();
            first.start();
        }
    },
    FOLDER_EMPTIED("an instance loses its disk", false) {
        @Override
        void strike(Site site, SplittableRandom dice) {
            var hurt = one(site.instances(), dice);
            hurt.kill();
            delete(site.folder(hurt.name()));
            hurt.start();
        }
    },
    TABLE_DAMAGED("a few bytes of an instance's state are damaged", false) {
        @Override
        void strike(Site site, SplittableRandom dice) {
            damage(site, dice, ".sst", 8);
        }
    },
    MANIFEST_DAMAGED("what an instance's state is made of is damaged", false) {
        @Override
        void strike(Site site, SplittableRandom dice) {
            damage(site, dice, "MANIFEST", 0);
        }
    };

    private final String title;
    private final boolean needsProcesses;

    Fault(String title, boolean needsProcesses) {
        this.title = title;
        this.needsProcesses = needsProcesses;
    }

    /** Does it; the site may still be far from well when it returns. */
    abstract void strike(Site site, SplittableRandom dice) throws InterruptedException;

    String title() {
        return title;
    }

    boolean needsProcesses() {
        return needsProcesses;
    }

    private static void restart(Member broker, Site site) throws InterruptedException {
        broker.stop();
        broker.start();
        site.brokers().awaitReplicated();
    }

    private static Member one(List<Member> members, SplittableRandom dice) {
        return members.get(dice.nextInt(members.size()));
    }

    private static void damage(Site site, SplittableRandom dice, String part, int at) {
        var hurt = one(site.instances(), dice);
        hurt.stop();
        files(site.folder(hurt.name()), part).forEach(file -> overwrite(file, at));
        hurt.start();
    }

    private static List<Path> files(Path folder, String part) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path file, int at) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("damaged!".getBytes(StandardCharsets.US_ASCII)), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
