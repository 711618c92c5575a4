/** Messages, interviews and offers of applications for programs of an organization; described in {@code openapi.json}. */
package org.jobwright.web.integrations.hiring;
