package io.detrain.ingest.source;

import static io.detrain.ingest.source.Recordings.HINTS;
import static io.detrain.ingest.source.Recordings.named;
import static io.detrain.ingest.source.Recordings.tcx;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

final class ArchivesTest {

    private static final byte[] TCX = tcx(60).getBytes(StandardCharsets.UTF_8);

    @Test
    void gzip_keeps_the_path_and_the_event() throws IOException {
        var plain = Sources.readAll(named("a.tcx", tcx(60)), HINTS).getFirst();
        var packed =
                Sources.readAll(new NamedBytes("a.tcx.gz", gzip(TCX)), HINTS).getFirst();

        assertThat(packed.path()).isEqualTo("a.tcx.gz");
        assertThat(packed.reading()).isEqualTo(plain.reading());
    }

    @Test
    void a_zip_accounts_for_every_entry() throws IOException {
        var zip = zip(
                "x/a.tcx",
                TCX,
                "b.tcx.gz",
                gzip(TCX),
                "__MACOSX/._a.tcx",
                new byte[3],
                "c.zip",
                zip("d", TCX),
                "e.fit",
                new byte[0]);
        var results = Sources.readAll(new NamedBytes("all.zip", zip), HINTS);

        assertThat(results)
                .extracting(FileResult::path)
                .containsExactly(
                        "all.zip!/x/a.tcx",
                        "all.zip!/b.tcx.gz",
                        "all.zip!/__MACOSX/._a.tcx",
                        "all.zip!/c.zip",
                        "all.zip!/e.fit");
        assertThat(results.get(0).reading()).isInstanceOf(Reading.Read.class);
        assertThat(results.get(1).reading()).isInstanceOf(Reading.Read.class);
        assertThat(results.get(2).reading()).isInstanceOf(Reading.NotAnActivity.class);
        assertThat(results.get(3).reading())
                .isEqualTo(new Reading.Refused("an archive inside an archive is not opened"));
        assertThat(results.get(4).reading()).isEqualTo(new Reading.Refused("empty file"));
    }

    @Test
    void a_tar_accounts_for_every_entry() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var entry = new TarArchiveEntry("x/a.tcx");
            entry.setSize(TCX.length);
            tar.putArchiveEntry(entry);
            tar.write(TCX);
            tar.closeArchiveEntry();
        }
        var results = Sources.readAll(new NamedBytes("all.tar.gz", gzip(bytes.toByteArray())), HINTS);

        assertThat(results).extracting(FileResult::path).containsExactly("all.tar.gz!/x/a.tcx");
        assertThat(results.getFirst().reading()).isInstanceOf(Reading.Read.class);
    }

    @Test
    void a_bomb_stays_closed() throws IOException {
        var results = Sources.readAll(new NamedBytes("a.tcx.gz", gzip(new byte[20 << 20])), HINTS);

        assertThat(results)
                .extracting(FileResult::reading)
                .containsExactly(new Reading.Refused("unpacks to more than 200 times its size"));
    }

    @Test
    void thrice_packed_stays_closed() throws IOException {
        var results = Sources.readAll(new NamedBytes("a.gz", gzip(gzip(gzip(TCX)))), HINTS);

        assertThat(results)
                .extracting(FileResult::reading)
                .containsExactly(new Reading.Refused("compressed more than twice"));
    }

    @Test
    void a_truncated_gzip_says_so() throws IOException {
        var packed = gzip(TCX);
        var results = Sources.readAll(new NamedBytes("a.tcx.gz", Arrays.copyOf(packed, packed.length / 2)), HINTS);

        assertThat(results)
                .extracting(FileResult::reading)
                .containsExactly(new Reading.Refused("the file ends in the middle (truncated)"));
    }

    @Test
    void whatever_happens_to_an_archive_is_a_reading() throws IOException {
        var random = new Random(3);
        for (var archive : new byte[][] {zip("a.tcx", TCX, "b.tcx", gzip(TCX)), gzip(TCX)}) {
            for (int i = 0; i < 1000; i++) {
                var bytes = Arrays.copyOf(archive, i % 2 == 0 ? archive.length : random.nextInt(archive.length) + 1);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                assertThat(Sources.readAll(new NamedBytes("a", bytes), HINTS)).isNotNull();
            }
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
