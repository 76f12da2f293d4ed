/** What the configuration sets otherwise than the defaults. */
@NullMarked
package io.detrain.ingest.config;

import org.jspecify.annotations.NullMarked;
