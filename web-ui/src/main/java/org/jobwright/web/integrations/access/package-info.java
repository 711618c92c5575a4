/** Access tokens for programs: OAuth 2.0 with client credentials. */
package org.jobwright.web.integrations.access;
