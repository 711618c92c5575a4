/** Programs of an organization: their tokens, and the API, by HTTP. */
package org.jobwright.container.integrations;
