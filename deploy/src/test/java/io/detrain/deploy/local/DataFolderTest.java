package io.detrain.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void shouldSayWhoHoldsAFolder() {
        var data = DataFolder.at(folder);
        try (var lock = FolderLock.take(data)) {
            endpoint().write(data.endpoint());

            assertThatThrownBy(() -> FolderLock.take(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by process 4711 at http://127.0.0.1:8080")
                    .hasMessageContaining("./detrain down --data " + folder)
                    .message()
                    .hasLineCount(1);
            assertThat(Endpoint.running(folder)).contains(endpoint());
            assertThat(lock).isNotNull();
        }
        assertThat(Endpoint.running(folder)).isEmpty();
    }

    @Test
    void shouldBeFreeAgainOnceItsHolderIsGone() {
        var data = DataFolder.at(folder);
        FolderLock.take(data).close();

        assertThat(FolderLock.tryTake(data.lock())).isPresent().get().satisfies(FolderLock::close);
    }

    @Test
    void shouldSayThatAFolderCannotBeWritten() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.at(file.resolve("below")))
                .isInstanceOf(CannotStart.class)
                .hasMessage(file.resolve("below") + " cannot be written: choose another folder with --data");
    }

    @Test
    void shouldSayThatAPortIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.demand(taken.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is in use")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void shouldDeleteATemporaryFolderAndNoOther() {
        var temporary = DataFolder.inTemporary();
        var kept = DataFolder.at(folder);

        temporary.discard();
        kept.discard();

        assertThat(temporary.root()).doesNotExist();
        assertThat(kept.root()).exists();
    }

    @Test
    void shouldSweepWhatAKilledRunLeftButNothingThatIsInUseOrYoung() throws IOException {
        var killed = left("killed", MONDAY.minus(Duration.ofHours(1)));
        var young = left("young", MONDAY.minusSeconds(1));
        var used = left("used", MONDAY.minus(Duration.ofHours(1)));

        try (var lock = FolderLock.tryTake(new DataFolder(used, true).lock()).orElseThrow()) {
            Leftovers.sweep(folder, MONDAY);
            assertThat(lock).isNotNull();
        }

        assertThat(killed).doesNotExist();
        assertThat(young).exists();
        assertThat(used).exists();
    }

    private Path left(String name, Instant at) throws IOException {
        var root = Files.createDirectory(folder.resolve(DataFolder.TEMPORARY_PREFIX + name));
        var lock = Files.createFile(new DataFolder(root, true).lock());
        Files.setLastModifiedTime(lock, FileTime.from(at));
        return root;
    }

    private static Endpoint endpoint() {
        return new Endpoint(
                4711,
                URI.create("http://127.0.0.1:8080"),
                "127.0.0.1:9092",
                "http://127.0.0.1:8081/apis/ccompat/v7",
                ClockMode.DRIVEN,
                MONDAY);
    }
}
