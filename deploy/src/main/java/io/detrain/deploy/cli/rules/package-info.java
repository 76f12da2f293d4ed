/** What other rules would change, and what that would cost in messages. */
@NullMarked
package io.detrain.deploy.cli.rules;

import org.jspecify.annotations.NullMarked;
