@NullMarked
package io.detrain.ingest.source;

import org.jspecify.annotations.NullMarked;
