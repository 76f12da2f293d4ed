package io.detrain.ingest.source;

import io.detrain.ingest.source.Source.NamedBytes;
import java.util.Set;

/** Files that operating systems leave beside real ones. */
final class Junk {

    private static final Set<String> NAMES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private Junk() {}

    static boolean isJunk(NamedBytes file) {
        var name = Names.last(file.path());
        return file.path().contains("__MACOSX/")
                || NAMES.contains(name)
                || name.startsWith("._")
                || isAppleDouble(file.bytes());
    }

    private static boolean isAppleDouble(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 0 && bytes[1] == 5 && bytes[2] == 0x16 && bytes[3] == 7;
    }
}
