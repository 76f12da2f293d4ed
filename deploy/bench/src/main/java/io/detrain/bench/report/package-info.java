/** What was measured, as a table for people and as JSON for programs. */
@NullMarked
package io.detrain.bench.report;

import org.jspecify.annotations.NullMarked;
