package io.detrain.ingest.source;

import io.detrain.ingest.source.Source.NamedBytes;
import io.detrain.ingest.source.Source.Reading;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens gzip, zip and tar within bounds, one entry in memory at a time. */
final class Archives {

    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_GZIP_DEPTH = 2;
    private static final int TAR_MAGIC_AT = 257;
    private static final String TRUNCATED = "the file ends in the middle (truncated)";

    private final Inflation inflation = new Inflation();

    /** What came out: a plain file, or an entry that stays closed and why. */
    sealed interface Opened {
        record Plain(NamedBytes file) implements Opened {}

        record Closed(String path, Reading reading) implements Opened {}
    }

    void open(NamedBytes file, Consumer<Opened> to) {
        open(file, 0, false, to);
    }

    private void open(NamedBytes file, int gzipDepth, boolean inside, Consumer<Opened> to) {
        var archive = isZip(file.bytes()) || isTar(file.bytes());
        if (archive && inside) {
            to.accept(refused(file.path(), "an archive inside an archive is not opened"));
        } else if (isZip(file.bytes())) {
            zip(file, to);
        } else if (isTar(file.bytes())) {
            tar(file, to);
        } else if (isGzip(file.bytes())) {
            gzip(file, gzipDepth, inside, to);
        } else {
            to.accept(new Opened.Plain(file));
        }
    }

    private void gzip(NamedBytes file, int depth, boolean inside, Consumer<Opened> to) {
        if (depth == MAX_GZIP_DEPTH) {
            to.accept(refused(file.path(), "compressed more than twice"));
            return;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file.bytes()))) {
            var bytes = inflation.read(in, file.bytes().length);
            open(new NamedBytes(file.path(), bytes), depth + 1, inside, to);
        } catch (EOFException e) {
            to.accept(refused(file.path(), TRUNCATED));
        } catch (IOException e) {
            to.accept(refused(file.path(), reason("gzip", e)));
        }
    }

    private void zip(NamedBytes file, Consumer<Opened> to) {
        try (var channel = new SeekableInMemoryByteChannel(file.bytes());
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            var entries = Collections.list(zip.getEntriesInPhysicalOrder());
            for (var entry : entries.subList(0, Math.min(entries.size(), MAX_ENTRIES))) {
                zipEntry(file.path(), zip, entry, to);
            }
            if (entries.size() > MAX_ENTRIES) {
                to.accept(refused(file.path(), "more than " + MAX_ENTRIES + " entries: the rest is not read"));
            }
        } catch (IOException | IllegalArgumentException e) { // the latter for sizes and fields that cannot be
            to.accept(refused(file.path(), reason("zip archive", e)));
        }
    }

    private void zipEntry(String archive, ZipFile zip, ZipArchiveEntry entry, Consumer<Opened> to) {
        var path = archive + "!/" + entry.getName();
        if (entry.isDirectory()) {
            return;
        }
        if (!zip.canReadEntryData(entry)) {
            to.accept(refused(path, "encrypted, or compressed in a way that is not supported"));
            return;
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = inflation.read(in, entry.getCompressedSize());
            if (checksum(bytes) != entry.getCrc()) {
                to.accept(refused(path, "checksum is wrong: damaged in the archive"));
                return;
            }
            open(new NamedBytes(path, bytes), 1, true, to);
        } catch (IOException | IllegalArgumentException e) {
            to.accept(refused(path, reason("zip entry", e)));
        }
    }

    private void tar(NamedBytes file, Consumer<Opened> to) {
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(file.bytes()))) {
            int entries = 0;
            for (ArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    to.accept(refused(file.path(), "more than " + MAX_ENTRIES + " entries: the rest is not read"));
                    return;
                }
                tarEntry(file.path(), tar, entry, to);
            }
        } catch (IOException | IllegalArgumentException e) {
            to.accept(refused(file.path(), reason("tar archive", e)));
        }
    }

    private void tarEntry(String archive, TarArchiveInputStream tar, ArchiveEntry entry, Consumer<Opened> to)
            throws IOException {
        if (!entry.isDirectory()) {
            var path = archive + "!/" + entry.getName();
            open(new NamedBytes(path, inflation.read(tar, entry.getSize())), 1, true, to);
        }
    }

    private static long checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static Opened refused(String path, String reason) {
        return new Opened.Closed(path, new Reading.Refused(reason));
    }

    private static String reason(String what, Exception e) {
        return switch (e) {
            case Inflation.TooLarge tooLarge -> tooLarge.reason();
            case EOFException _ -> TRUNCATED;
            default -> "the " + what + " is damaged or truncated";
        };
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] <= 8 && bytes[2] == bytes[3] - 1;
    }

    private static boolean isTar(byte[] bytes) {
        return bytes.length > TAR_MAGIC_AT + 5
                && new String(bytes, TAR_MAGIC_AT, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    }

    /** Bounds what comes out of one upload, whatever its archives claim. */
    private static final class Inflation {

        private static final int MAX_FILE_BYTES = 256 << 20;
        private static final long MAX_TOTAL_BYTES = 1L << 30;
        private static final int MAX_RATIO = 200;
        private static final int RATIO_FLOOR_BYTES = 1 << 20; // small files may compress as well as they like

        private long totalBytes;

        byte[] read(InputStream in, long packedBytes) throws IOException {
            long byRatio = Math.max(RATIO_FLOOR_BYTES, Math.max(packedBytes, 0) * MAX_RATIO);
            long limit = Math.min(Math.min(MAX_FILE_BYTES, byRatio), MAX_TOTAL_BYTES - totalBytes);
            var bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            totalBytes += bytes.length;
            if (bytes.length > limit) {
                throw new TooLarge(limit == byRatio);
            }
            return bytes;
        }

        private static final class TooLarge extends IOException {
            private static final long serialVersionUID = 1;
            private final boolean byRatio;

            TooLarge(boolean byRatio) {
                this.byRatio = byRatio;
            }

            String reason() {
                return byRatio ? "unpacks to more than " + MAX_RATIO + " times its size" : "unpacks to too many bytes";
            }
        }
    }
}
