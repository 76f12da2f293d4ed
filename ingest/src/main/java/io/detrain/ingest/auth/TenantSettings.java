package io.detrain.ingest.auth;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;

/**
 * One tenant and the key it shows.
 *
 * @param name the tenant, from the setting's own name
 * @param keySha256 SHA-256 of its key, hexadecimal; the key itself is nowhere. DETRAIN_TENANTS_name_KEY_SHA256
 */
@EachProperty("detrain.tenants")
public record TenantSettings(@Parameter String name, String keySha256) {

    @Override
    public String toString() {
        return "TenantSettings[" + name + "]";
    }
}
