package org.springframework.cloud.openfeign;

/** As much of the library as the case needs. */
public @interface FeignClient {
    String value();
}
