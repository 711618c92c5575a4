/** What a request and its answer say besides their content. */
package org.jobwright.web.shared.http;
