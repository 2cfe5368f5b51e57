// The deed of all features under the name its neighbours in exchange know it by.
export { registerExchange } from '#renderer/deeds/register-exchange.ts';
