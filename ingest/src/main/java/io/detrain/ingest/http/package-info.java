/** The doors: events, files, athletes. Each reads bytes, hands them on, and says what became of them. */
@NullMarked
package io.detrain.ingest.http;

import org.jspecify.annotations.NullMarked;
