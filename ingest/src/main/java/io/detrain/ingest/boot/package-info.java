/** Starts the service, and says whether it is ready. */
@NullMarked
package io.detrain.ingest.boot;

import org.jspecify.annotations.NullMarked;
