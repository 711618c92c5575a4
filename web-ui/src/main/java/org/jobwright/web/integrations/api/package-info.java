/** The API for programs of an organization, which call with a token; described in {@code openapi.json}. */
package org.jobwright.web.integrations.api;
