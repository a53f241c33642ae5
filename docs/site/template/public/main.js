// A block without a language is the output of a command, not code whose language is to be guessed.
export default {
  configureHljs: hljs => hljs.configure({ languages: [] }),
};
