package io.detrain.ingest.source;

/** What became of one file, or of one file inside an archive ({@code a.zip!/b.fit}). */
public record FileResult(String path, Source.Reading reading) {}
