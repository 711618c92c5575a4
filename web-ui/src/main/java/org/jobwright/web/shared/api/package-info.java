/** The shared parts of the API resources. */
package org.jobwright.web.shared.api;
