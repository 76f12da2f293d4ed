/** The contract between the services and with platforms: topics, keys, serdes. */
@NullMarked
package io.detrain.schemas;

import org.jspecify.annotations.NullMarked;
