/** The dialects of devices and platforms: bytes in, events out. */
@NullMarked
package io.detrain.ingest.source;

import org.jspecify.annotations.NullMarked;
