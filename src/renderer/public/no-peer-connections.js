// The page needs no peer connections (WebRTC), and no policy of content forbids them: they go before any other script
// runs. Browsers that know the header Connection-Allowlist, and Electron, let them open no socket either.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection']) delete globalThis[name]
