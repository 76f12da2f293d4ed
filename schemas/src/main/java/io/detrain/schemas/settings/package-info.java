/** Every default that may be set otherwise: for all, for a tenant, for an athlete. Pure: ingest and streams both ask it. */
@NullMarked
package io.detrain.schemas.settings;

import org.jspecify.annotations.NullMarked;
