/** Programs of an organization: the API for them, and the page on which owners make their tokens. */
package org.jobwright.web.integrations;
