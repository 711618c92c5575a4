/** Requests and responses, apart from their content. */
package org.jobwright.web.shared.http;
