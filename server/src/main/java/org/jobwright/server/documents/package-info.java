/** Where the documents of an instance are: in its data directory, or in an object store. */
package org.jobwright.server.documents;
