/** Who is asking: the tenant that a request's key belongs to. */
@NullMarked
package io.detrain.ingest.auth;

import org.jspecify.annotations.NullMarked;
