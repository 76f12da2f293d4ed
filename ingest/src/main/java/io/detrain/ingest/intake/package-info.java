/** What a sender may tell us, and what becomes of it: accepted as an event, or rejected with a pointer and a reason. */
@NullMarked
package io.detrain.ingest.intake;

import org.jspecify.annotations.NullMarked;
