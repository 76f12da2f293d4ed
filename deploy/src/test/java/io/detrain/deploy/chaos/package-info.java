@org.jspecify.annotations.NullMarked
package io.detrain.deploy.chaos;
