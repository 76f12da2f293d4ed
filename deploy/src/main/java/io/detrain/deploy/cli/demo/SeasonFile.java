package io.detrain.deploy.cli.demo;

import io.detrain.deploy.local.CannotStart;
import io.detrain.deploy.season.Season;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a data folder to the season that was begun in it. */
record SeasonFile(Path path) {

    static SeasonFile in(Path data) {
        return new SeasonFile(data.resolve("season"));
    }

    /** Writes the season down, or refuses another one than the folder holds. */
    void claim(Season season) {
        try {
            var text = season + "\n";
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, text);
            } else if (!Files.readString(path).equals(text)) {
                throw new CannotStart(path.toAbsolutePath().getParent() + " holds another season: "
                        + Files.readString(path).strip() + ". Choose the same options, or another --data");
            }
        } catch (IOException e) {
            throw new CannotStart(path + " cannot be read or written: choose another folder with --data");
        }
    }
}
