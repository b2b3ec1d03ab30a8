/** Addresses of messages; a leaf that imports nothing. */
export const messagesPath = '/admin/messages'
export const messagePath = (id: string) => `/admin/messages/${id}`
export const resendingPath = (id: string) => `/admin/messages/${id}/resending`
export const channelsPath = '/admin/message-channels'
export const textsPath = '/admin/message-texts'
export const textPath = (event: string, channel: string, language: string) =>
  `/admin/message-texts/${event}/${channel}/${language}`
export const letterMessagesPath = (letterId: string) => `/letters/${letterId}/messages`
export const toPostPath = '/messages/post'
export const lettersToPrintPath = '/messages/post/letters'
